"use server";

import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { changeRole } from "@/db/write/account/change-role";
import { endOwnSession, endOwnSessions, endSessions } from "@/db/write/account/end-sessions";
import { inviteAccount, withdrawInvitation } from "@/db/write/account/invite-account";
import { makeResetLink } from "@/db/write/account/make-reset-link";
import { reinstateAccount, suspendAccount } from "@/db/write/account/suspend-account";
import { Email, NewPassword } from "@/lib/account-words";
import { LONGEST_PASSWORD } from "@/lib/password-rule";
import { ROLES } from "@/lib/record-words";
import { changeOwnPassword } from "./change-own-password";

const Id = z.string().min(1).max(64);
const OfAccount = z.strictObject({ account: Id });
const Role = z.enum(ROLES);
const Passwords = z.strictObject({ present: z.string().max(LONGEST_PASSWORD), next: NewPassword });

export const inviteEditor = editorAction(z.strictObject({ email: Email, role: Role }), inviteAccount);
export const withdrawInvite = editorAction(z.strictObject({ email: Email }), withdrawInvitation);
export const giveRole = editorAction(z.strictObject({ account: Id, role: Role }), changeRole);
export const suspend = editorAction(OfAccount, suspendAccount);
export const reinstate = editorAction(OfAccount, reinstateAccount);
export const signOutAccount = editorAction(OfAccount, endSessions);
export const resetPassword = editorAction(OfAccount, makeResetLink);

export const changePassword = editorAction(Passwords, changeOwnPassword);
export const endSession = editorAction(z.strictObject({ session: Id }), endOwnSession);
export const endAllSessions = editorAction(z.strictObject({ but: z.enum(["none", "this"]) }), endOwnSessions);
