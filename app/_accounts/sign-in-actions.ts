"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isFromOwnPage } from "@/app/_session/same-origin";
import { signInWith, signOutHere } from "@/app/_session/sign-in";
import { follow } from "./follow-link";
import { type JoinState, parseJoin } from "./join-words";
import { parseLocale, parseSignIn, type SignInState } from "./sign-in-words";

/** Signs in with a form, with or without JavaScript, and leads to where the person wanted to go. */
export async function signIn(_before: unknown, form: unknown): Promise<SignInState> {
  const { typed, email } = parseSignIn(form);
  if (!isFromOwnPage(await headers())) return { email, problem: "elsewhere" };
  if (typed === null) return { email, problem: "wrong" };
  const answer = await signInWith(typed.email, typed.password);
  if (!answer.ok) return { email, problem: answer.error.code === "too-many" ? "too-many" : "wrong" };
  redirect(`/${typed.locale}${typed.to}`);
}

/** Ends this session and leads to the first page. */
export async function signOut(form: unknown): Promise<void> {
  const locale = parseLocale(form);
  if (!isFromOwnPage(await headers())) return;
  await signOutHere();
  redirect(`/${locale}`);
}

/** Follows a one-time link in two steps: first what it is for, then the account or the new password. Signs in at its end. */
export async function followLink(_before: unknown, form: unknown): Promise<JoinState> {
  const given = parseJoin(form);
  if (!isFromOwnPage(await headers())) return { step: "code", problem: "elsewhere" };
  const followed = await follow(given);
  if (followed.step !== "done") return followed;
  await signInWith(followed.email, followed.password);
  // With a fragment of its own: a browser would carry that of the link along.
  redirect(`/${given.locale}/editor#content`);
}
