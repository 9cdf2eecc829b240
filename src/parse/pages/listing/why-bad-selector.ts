import { compile } from "css-select";

/** Longer selectors are written by machines and break with the next version of a page. */
const MAX_LENGTH = 200;
/** Each step multiplies the work on a hostile page. */
const MAX_STEPS = 8;
const MAX_ALTERNATIVES = 5;
/**
 * Pseudo-classes that look at the element alone; those that search (":has", ":contains") may take
 * the square of the page.
 */
const ALLOWED_PSEUDO =
  /^(?:scope|first-child|last-child|only-child|first-of-type|last-of-type|nth-child|nth-of-type|not|is|empty)$/;

/** Says why a selector that a person wrote cannot be used; undefined where it can. */
export function whyBadSelector(selector: string): string | undefined {
  if (selector.trim() === "") return "the selector is empty";
  if (selector.length > MAX_LENGTH) return `the selector is longer than ${MAX_LENGTH} characters`;
  const bare = selector.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, "[]");
  const pseudo = [...bare.matchAll(/:([\w-]+)/g)]
    .map((match) => match[1] ?? "")
    .find((name) => !ALLOWED_PSEUDO.test(name));
  if (pseudo !== undefined) return `":${pseudo}" is not supported`;
  if (bare.includes("~")) return '"~" is not supported; "+" names the next element';
  if (bare.split(",").length > MAX_ALTERNATIVES)
    return `there are more than ${MAX_ALTERNATIVES} alternatives`;
  if (bare.trim().split(/\s*[>+]\s*|\s+/).length > MAX_STEPS)
    return `there are more than ${MAX_STEPS} steps`;
  try {
    compile(selector);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "the selector cannot be read";
  }
}
