import { HtmlValidate } from "html-validate";

/**
 * The recommended set but for what is style: markup here is written by template tags, where a hole
 * that yields nothing leaves a space behind.
 */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "long-title": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    // Checkboxes of one group share a name, as radio buttons do.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
  },
});

/** What is wrong with a page's HTML, one line each; an empty list is what a test wants. */
export async function htmlFindings(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map((found) => `${found.line}:${found.column} ${found.ruleId}: ${found.message}`),
  );
}
