// ajv, with what it made of the schema beforehand. It knows no clock: whether the 72 hours have run out is told to it.

import validate from "generated/validator.mjs";
import { flat, nested } from "../answers.mjs";
import { lateness } from "../hand-written.mjs";

export default async function ajv() {
  const judge = ({ answers, discovered, now }) => {
    answers.late = lateness(discovered, now);
    return { valid: validate(answers), errors: validate.errors ?? [] };
  };
  return {
    take: (answers, now) => ({ answers: nested(answers), discovered: answers, now }),
    check: judge,
    wrong: ({ errors }) => [...new Set(errors.filter(({ keyword }) => keyword !== "if").map(({ instancePath, params }) => flat(`${instancePath}${params.missingProperty ? `/${params.missingProperty}` : ""}`)))],
    /** It shows nothing; a question that is not asked has no wrong answer. */
    asks(input, question, field) {
      const { answers } = input;
      const steps = field.split(".");
      const last = steps.pop();
      const parent = steps.reduce((value, step) => (value[step] ??= {}), answers);
      const before = parent[last];
      parent[last] = "x";
      const isWrong = this.wrong(this.check(input)).includes(field);
      if (before === undefined) delete parent[last];
      else parent[last] = before;
      return isWrong;
    },
    change(input, name) {
      const [first, second] = name.split(".");
      return { set: (value) => { input.answers[first][second] = value; return judge(input).valid; } };
    },
  };
}
