//! What answers come to: a few bytes that are the same where the answers are.

use crate::engine::answers::Answers;
use crate::engine::evaluation::Evaluation;
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::engine::submission::{ENVELOPE, submission};
use crate::json::Json;
use sha2::{Digest, Sha256};

/// The answers of a file, as a submission would have them.
pub type Print = [u8; 32];

/// That of answers that stand in a session already; `None` where nothing is answered.
pub fn of(evaluation: &Evaluation) -> Option<Print> {
    let Json::Object(mut members) = submission(evaluation) else { return None };
    members.retain(|(name, _)| !ENVELOPE.contains(&name.as_str()));
    (!members.is_empty()).then(|| Sha256::digest(Json::Object(members).compact().as_bytes()).into())
}

/// That of these.
pub fn of_answers(answers: Answers, options: &Options) -> Option<Print> {
    of(Session::with_answers(options, answers).evaluation())
}
