import "server-only";
import { hashPassword, verifyPassword } from "better-auth/crypto";

/** A new password as it is kept (scrypt, salted). */
export async function hashOf(password: string): Promise<string> {
  return hashPassword(password);
}

/** Whether a password is the one that was kept as this hash. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  return verifyPassword({ hash, password });
}
