// Who does not come to the right verdict is not measured.

import { condition, now, valid, withTenErrors, wrongFields } from "./sets.mjs";

/** What is wrong with a contender, in words; nothing where all is right. Each function is one question that the page answers. */
async function judged({ wrong, asks }) {
  const spurious = await wrong(valid());
  if (spurious.length) return `finds ${spurious.join(", ")} in a valid set`;
  const found = (await wrong(withTenErrors())).sort();
  const missed = wrongFields.filter((name) => !found.includes(name));
  const more = found.filter((name) => !wrongFields.includes(name));
  if (missed.length || more.length) return `of ten errors it misses ${missed.join(", ") || "none"} and adds ${more.join(", ") || "none"}`;
  for (const [answer, expected] of [[condition.shows, true], [condition.hides, false]]) {
    if ((await asks({ ...valid(), [condition.by]: answer })) !== expected) return `question ${condition.question} is ${expected ? "hidden" : "shown"} when it should not be`;
  }
  return null;
}

export function checkerIsWrong(tab) {
  return judged({
    wrong: (answers) => tab.run((answers, now) => contender.wrong(contender.check(contender.take(answers, now))), answers, now),
    asks: (answers) => tab.run((answers, now, question, field) => contender.asks(contender.take(answers, now), question, field), answers, now, condition.question, condition.checked),
  });
}

export function pageIsWrong(tab) {
  const settle = () => tab.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
  const take = async (answers) => {
    await tab.show();
    await tab.run((answers, now) => page.take(answers, now), answers, now);
    await settle();
  };
  return judged({
    async wrong(answers) {
      await take(answers);
      return tab.run(async () => {
        page.wrong();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return page.wrong();
      });
    },
    async asks(answers) {
      await take(answers);
      return tab.run((question, field) => page.asks(question, field), condition.question, condition.seen);
    },
  });
}
