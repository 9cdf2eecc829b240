import { type Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import type { App } from "../app/open-app.ts";
import { inviteUser } from "../desk/people/invite-user.ts";
import { removePerson } from "../desk/people/remove-person.ts";
import { revokeInvitation } from "../desk/people/revoke-invitation.ts";
import { signOutEverywhere } from "../desk/people/sign-out-everywhere.ts";
import { AppError } from "../lib/app-error.ts";
import { type Role, ROLES } from "../model/role.ts";
import { listOpenInvitations } from "../storage/people/invitations.ts";
import { findPerson, listPeople, type Person } from "../storage/people/people.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";
import { counted } from "./terminal/show-list.ts";

const BY = "command line";

type Options = { readonly json?: boolean };

/** cuttings user add|list|remove|sign-out|invitations|revoke */
export function userCommand(context: CommandContext): Command {
  const user = command("user", {
    says: "Who may come to the desk.",
    example: "cuttings user add ann@example.org --role editor",
  });
  const commands = [
    addCommand,
    listCommand,
    removeCommand,
    signOutCommand,
    invitationsCommand,
    revokeCommand,
  ];
  for (const make of commands) user.addCommand(make(context).exitOverride());
  return user;
}

function addCommand(context: CommandContext): Command {
  return command("add", {
    says: "Invite somebody: prints a link that lets them, and nobody else, in once and set their password.",
    example: "cuttings user add ann@example.org --role editor",
  })
    .argument("<email>", "their address", emailAddress)
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).default("scout"))
    .option("--json", "print data")
    .action(async (email: string, { role, json }: Options & { role: Role }) => {
      await withApp(context, async (app) => {
        const path = await inviteUser(app.db, { email, role, by: BY, now: app.now() });
        const link = app.config.publicUrl + path;
        context.print(
          json === true
            ? JSON.stringify({ email, role, link })
            : `${email} comes in as ${role} with this link, once, within seven days; nobody else can:\n${link}`,
        );
      });
    });
}

function listCommand(context: CommandContext): Command {
  return command("list", {
    says: "Show who may come to the desk.",
    example: "cuttings user list --json",
  })
    .option("--json", "print data")
    .action(async ({ json }: Options) => {
      await withApp(context, async (app) => {
        const people = await listPeople(app.db);
        if (json === true) context.print(JSON.stringify(people));
        else if (people.length === 0)
          context.print("Nobody yet. Invite the first with: cuttings user add EMAIL");
        else for (const one of people) context.print(`${one.email}  ${one.role}  ${one.name}`);
      });
    });
}

function removeCommand(context: CommandContext): Command {
  return command("remove", {
    says: "Put somebody out, at once. What they did stays, under their name; the last administrator stays.",
    example: "cuttings user remove ann@example.org",
  })
    .argument("<email>", "their address", emailAddress)
    .option("--json", "print data")
    .action(async (email: string, { json }: Options) => {
      await withApp(context, async (app) => {
        const { id, name, role } = await findWanted(app, email);
        await removePerson(app.db, { id, by: BY, now: app.now() });
        context.print(
          json === true
            ? JSON.stringify({ removed: { id, name, email, role } })
            : `${name} (${email}) is removed and signed out everywhere. What they did stays, under their name.`,
        );
      });
    });
}

function signOutCommand(context: CommandContext): Command {
  return command("sign-out", {
    says: "End somebody's sessions in all browsers. They may sign in again.",
    example: "cuttings user sign-out ann@example.org",
  })
    .argument("<email>", "their address", emailAddress)
    .option("--json", "print data")
    .action(async (email: string, { json }: Options) => {
      await withApp(context, async (app) => {
        const { id, name } = await findWanted(app, email);
        const sessions = await signOutEverywhere(app.db, { id, by: BY, now: app.now() });
        context.print(
          json === true
            ? JSON.stringify({ email, sessions })
            : `${name} is signed out everywhere: ${counted(sessions, "session")} ended.`,
        );
      });
    });
}

function invitationsCommand(context: CommandContext): Command {
  return command("invitations", {
    says: "List the invitations that nobody used yet.",
    example: "cuttings user invitations --json",
  })
    .option("--json", "print data")
    .action(async ({ json }: Options) => {
      await withApp(context, async (app) => {
        const open = await listOpenInvitations(app.db, app.now());
        if (json === true) context.print(JSON.stringify(open));
        else if (open.length === 0) context.print("No invitation is open.");
        else
          for (const one of open)
            context.print(
              `${String(one.id).padStart(5)}  ${one.email ?? "whoever has the link"}  ${one.role}  made by ${one.by}, over ${one.expiresAt.toISOString()}`,
            );
      });
    });
}

function revokeCommand(context: CommandContext): Command {
  return command("revoke", {
    says: "Take back an invitation that nobody used yet.",
    example: "cuttings user revoke 12",
  })
    .argument("<invitation>", "its number in the list of invitations", wholeNumber)
    .option("--json", "print data")
    .action(async (id: number, { json }: Options) => {
      await withApp(context, async (app) => {
        await revokeInvitation(app.db, { id, by: BY, now: app.now() });
        context.print(
          json === true
            ? JSON.stringify({ revoked: id })
            : `Invitation ${id} is taken back: its link lets nobody in any more.`,
        );
      });
    });
}

async function findWanted({ db }: App, email: string): Promise<Person> {
  const person = await findPerson(db, { email });
  if (person === undefined)
    throw new AppError(
      "not_found",
      `Nobody on the desk has the address ${email}. \`cuttings user list\` shows who is. Nothing was changed.`,
    );
  return person;
}

function emailAddress(text: string): string {
  const read = z.email().max(254).safeParse(text.trim().toLowerCase());
  if (!read.success) throw new InvalidArgumentError("It is an email address.");
  return read.data;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new InvalidArgumentError("It is a number from the list.");
  return Number(text);
}
