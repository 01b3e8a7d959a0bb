//! The boundary to JavaScript, in a browser: what goes in as a value comes out as a plain object, and misuse is an `Error`
//! with a code.

#![cfg(all(target_arch = "wasm32", feature = "api"))]

use breach_notification::api::{self, Session};
use breach_notification::{Answers, Options, build_submission, read_now};
use js_sys::{JSON, Map, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlFormElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

const USB_STICK: &str = include_str!("scenarios/usb-stick.json");
const NOW: &str = "2021-04-20T16:00:00+02:00";

#[wasm_bindgen_test]
fn javascript_gets_the_submission_that_the_crate_builds() {
    let scenario: serde_json::Value = serde_json::from_str(USB_STICK).unwrap();
    let answers: Answers = serde_json::from_value(scenario["answers"].clone()).unwrap();
    let now = scenario["now"].as_str().unwrap();
    let (native, _) = build_submission(&answers, &Options::at(read_now(now).unwrap()));

    let built = api::build_submission(&js(&scenario["answers"].to_string()), &at(now)).unwrap();
    let native = native.unwrap();
    assert_eq!(text(&get(&built, "submission")), serde_json::to_string(&native).unwrap());
    // As serde reads it, without JSON between.
    let read: serde_json::Value = serde_wasm_bindgen::from_value(get(&built, "submission")).unwrap();
    assert_eq!(read, serde_json::to_value(&native).unwrap());
    assert_eq!(get(&get(&built, "report"), "complete"), JsValue::TRUE);

    let again = api::read_submission(&get(&built, "submission"), &JsValue::UNDEFINED).unwrap();
    let rebuilt = api::build_submission(&again, &at(now)).unwrap();
    assert_eq!(text(&get(&rebuilt, "submission")), text(&get(&built, "submission")));
}

#[wasm_bindgen_test]
fn a_report_holds_plain_objects_only() {
    let report = api::check(&js(r#"{"controller.organisationNumber":"212000-0143"}"#), &at(NOW)).unwrap();
    assert!(only_plain(&report), "no Map, no class");
    let problems = js_sys::Array::from(&get(&report, "problems"));
    let number = problems.iter().find(|problem| get(problem, "field") == "controller.organisationNumber").unwrap();
    assert_eq!(get(&number, "code"), "badOrganisationNumber");
    assert_eq!(get(&get(&report, "deadline"), "startsAt"), JsValue::NULL);
}

#[wasm_bindgen_test]
fn a_session_says_what_each_answer_changes() {
    let mut session = Session::new(&at(NOW)).unwrap();
    let change = session.set(&"incident.ongoing".into(), &"no".into()).unwrap();
    assert_eq!(text(&get(&change, "shown")), "[13]");
    assert!(only_plain(&change));
    let change = session.set(&"incident.ongoing".into(), &"yes".into()).unwrap();
    assert_eq!(text(&get(&change, "hidden")), "[13]");
    assert_eq!(text(&session.answers().unwrap()), r#"{"incident.ongoing":"yes"}"#);
}

#[wasm_bindgen_test]
fn names_that_javascript_itself_uses_are_names_like_any_other() {
    let answers = js(r#"{"__proto__":"x","constructor":"y"}"#);
    let report = api::check(&answers, &at(NOW)).unwrap();
    let problems = js_sys::Array::from(&get(&report, "problems"));
    let unknown = problems.iter().filter(|problem| get(problem, "code") == "unknownField").count();
    assert_eq!(unknown, 2);
    let mut session = Session::new(&at(NOW)).unwrap();
    let change = session.set(&"__proto__".into(), &"x".into()).unwrap();
    let keys = Object::keys(get(&change, "problems").unchecked_ref::<Object>());
    assert_eq!(keys.get(0), "__proto__");
}

#[wasm_bindgen_test]
fn misuse_is_an_error_with_a_code() {
    let blank = js("{}");
    for (code, result) in [
        ("invalidAnswers", api::check(&JsValue::NULL, &at(NOW))),
        ("invalidAnswers", api::check(&Map::new().into(), &at(NOW))),
        ("invalidAnswers", api::check(&js(r#"{"controller.name":{"a":1}}"#), &at(NOW))),
        ("invalidAnswers", api::check(&js(r#"{"controller.name":["a"]}"#), &at(NOW))),
        ("invalidNow", api::check(&blank, &at("2021-04-20"))),
        ("invalidLanguage", api::check(&blank, &js(r#"{"language":"de"}"#))),
        ("invalidOptions", api::check(&blank, &js("[]"))),
        ("invalidOptions", api::check(&blank, &js(r#"{"absentFields":["nothing"]}"#))),
        ("notASubmission", api::read_submission(&js(r#"{"a":1}"#), &JsValue::UNDEFINED)),
    ] {
        let error = result.expect_err(code);
        assert!(error.is_instance_of::<js_sys::Error>(), "{code}");
        assert_eq!(get(&error, "code"), code);
    }
    let error = api::enhance(&document().body().unwrap().into(), &JsValue::UNDEFINED).err().unwrap();
    assert_eq!(get(&error, "code"), "notAForm");
}

#[wasm_bindgen_test]
fn a_form_comes_to_life_once_and_is_left_as_it_was() {
    let form =
        form(r#"<label>Namn <input name="controller.name" value="Exempelkommun"></label><button>Skicka</button>"#);
    let before = form.outer_html();
    let enhancement = api::enhance(&form, &at(NOW)).unwrap();
    let error = api::enhance(&form, &at(NOW)).err().unwrap();
    assert_eq!(get(&error, "code"), "alreadyEnhanced");
    assert_ne!(form.outer_html(), before);
    enhancement.disconnect();
    assert_eq!(form.outer_html(), before);
    enhancement.disconnect();
    form.remove();
}

#[wasm_bindgen_test]
fn a_form_that_cannot_come_to_life_is_untouched() {
    let form = form(r#"<input name="controller.name"><button>Skicka</button>"#);
    let before = form.outer_html();
    let error = api::enhance(&form, &js(r#"{"fields":{"a":"no.such.field"}}"#)).err().unwrap();
    assert_eq!(get(&error, "code"), "invalidFields");
    assert_eq!(form.outer_html(), before);
    form.remove();
}

#[wasm_bindgen_test]
fn a_control_is_read_as_it_is_typed_in() {
    let form = form(r#"<input name="controller.organisationNumber"><button>Skicka</button>"#);
    let enhancement = api::enhance(&form, &at(NOW)).unwrap();
    let input: HtmlInputElement = form.query_selector("input").unwrap().unwrap().unchecked_into();
    let number = |value: &str| {
        input.set_value(value);
        input.dispatch_event(&bubbling("input")).unwrap();
        form.query_selector(".bn-message.bn-error").unwrap().map(|message| message.text_content().unwrap())
    };
    assert_eq!(number("212000-0143"), None, "nothing is told while it is typed");
    assert!(!enhancement.report_errors().unwrap());
    assert!(number("212000-0144").is_some_and(|message| !message.contains("0144")), "it is told, and not repeated");
    assert_eq!(number("212000-0142"), None, "a correction clears at once");
    enhancement.disconnect();
    form.remove();
}

fn form(markup: &str) -> HtmlFormElement {
    let form = document().create_element("form").unwrap();
    form.set_inner_html(markup);
    document().body().unwrap().append_child(&form).unwrap();
    form.unchecked_into()
}

fn bubbling(name: &str) -> web_sys::Event {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict(name, &init).unwrap()
}

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

fn at(now: &str) -> JsValue {
    js(&format!(r#"{{"now":"{now}"}}"#))
}

fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn text(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

/// Whether JSON would give the same back: every object is plain.
fn only_plain(value: &JsValue) -> bool {
    if !value.is_object() || js_sys::Array::is_array(value) {
        return js_sys::Array::is_array(value) == value.is_object()
            && (!value.is_object() || js_sys::Array::from(value).iter().all(|value| only_plain(&value)));
    }
    let plain = Object::get_prototype_of(value) == Object::get_prototype_of(&Object::new());
    plain && Object::values(value.unchecked_ref::<Object>()).iter().all(|value| only_plain(&value))
}
