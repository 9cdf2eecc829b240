/** Each role may do what those before it may. */
export const ROLES = ["scout", "editor", "publisher", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
