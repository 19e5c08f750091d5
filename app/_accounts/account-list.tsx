"use client";

import type { ListedAccount } from "@/db/read/desk/accounts";
import { AccountEntry } from "./account-entry";
import styles from "./accounts.module.css";

type Props = { accounts: ListedAccount[]; own: string };

/** Every account with what an admin may do to it. */
export function AccountList({ accounts, own }: Props) {
  return (
    <ul className={styles.accounts}>
      {accounts.map((account) => (
        <AccountEntry key={account.id} account={account} isOwn={account.id === own} />
      ))}
    </ul>
  );
}
