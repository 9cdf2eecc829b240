import type { CuttingFields } from "../../desk-views/cuttings/cutting-form.ts";

/**
 * The fields as the button beside a further link asks: "up 0" puts the first of them before the
 * headline's own link. Undefined where no such button was pressed.
 */
export function rearrangeLinks(fields: CuttingFields, asked: unknown): CuttingFields | undefined {
  const [, does, number] = /^(up|remove) (\d{1,3})$/.exec(String(asked ?? "")) ?? [];
  if (does === undefined) return undefined;
  const links = [{ link: fields.link, credit: fields.credit }, ...fields.furtherLinks];
  const at = Number(number) + 1;
  const moved = links[at];
  if (moved === undefined) return fields;
  const without = links.toSpliced(at, 1);
  const [main = moved, ...furtherLinks] =
    does === "up" ? without.toSpliced(at - 1, 0, moved) : without;
  return { ...fields, ...main, furtherLinks };
}
