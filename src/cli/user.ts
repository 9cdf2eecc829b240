import { type Command, Option } from "commander";
import { inviteUser } from "../desk/invite-user.ts";
import { type Role, ROLES } from "../model/role.ts";
import { listUsers } from "../storage/invitations.ts";
import { command, type CommandContext, withApp } from "./command-context.ts";

/** cuttings user add EMAIL, cuttings user list */
export function userCommand(context: CommandContext): Command {
  const user = command("user", {
    says: "Who may come to the desk.",
    example: "cuttings user add ann@example.org --role editor",
  });
  user.addCommand(addCommand(context).exitOverride());
  user.addCommand(listCommand(context).exitOverride());
  return user;
}

function addCommand(context: CommandContext): Command {
  return command("add", {
    says: "Invite somebody: prints a link that lets them in once and set their password.",
    example: "cuttings user add ann@example.org --role editor",
  })
    .argument("<email>", "their address")
    .addOption(
      new Option("--role <role>", "what they may do").choices(ROLES).default("administrator"),
    )
    .option("--json", "print data")
    .action(async (email: string, options: { role: Role; json?: boolean }) => {
      await withApp(context, async (app) => {
        const link =
          app.config.publicUrl +
          (await inviteUser(app.db, { email, role: options.role, now: app.now() }));
        context.print(
          options.json === true
            ? JSON.stringify({ email, role: options.role, link })
            : `${email} comes in as ${options.role} with this link, once, within seven days:\n${link}`,
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
    .action(async (options: { json?: boolean }) => {
      await withApp(context, async (app) => {
        const users = await listUsers(app.db);
        if (options.json === true) context.print(JSON.stringify(users));
        else if (users.length === 0)
          context.print("Nobody yet. Invite the first with: cuttings user add EMAIL");
        else for (const user of users) context.print(`${user.email}  ${user.role}  ${user.name}`);
      });
    });
}
