// The choices of our form with the words that mean them: what a hand-written form is handed.

/** `{ "incident.ongoing": { yes: ["Ja", "Yes"], … } }` of models of the form in one language or several. */
export function choicesOf(models) {
  const all = {};
  for (const { sections } of models) {
    for (const { name, choices } of sections.flatMap(({ questions }) => questions).flatMap(({ fields }) => fields)) {
      for (const { key, label, printed } of choices ?? []) ((all[name] ??= {})[key] ??= []).push(label, ...(printed ? [printed] : []));
    }
  }
  return all;
}
