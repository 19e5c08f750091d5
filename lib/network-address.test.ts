import { expect, test } from "vitest";
import { networkOf, shortAddress } from "./network-address";

test.each([
  ["192.0.2.7", "192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7", "192.0.2.7"],
  ["::FFFF:C000:0207", "192.0.2.7", "192.0.2.7"],
  ["::1", "::1", "0:0:0:0::/64"],
  ["2001:0DB8:0000:0001:0000:0000:0000:0009", "2001:db8:0:1::9", "2001:db8:0:1::/64"],
  ["2001:db8:0:1:ffff::", "2001:db8:0:1:ffff::", "2001:db8:0:1::/64"],
  ["2001:db8::", "2001:db8::", "2001:db8:0:0::/64"],
  ["", "", ""],
  ["nonsense", "nonsense", "nonsense"],
  ["a:b", "a:b", "a:b"],
  ["::1]/evil", "::1]/evil", "::1]/evil"],
])("%j is shown as %j and counted as %j", (address, shown, counted) => {
  expect(shortAddress(address)).toBe(shown);
  expect(networkOf(address)).toBe(counted);
});
