import { expect, test } from "vitest";
import { decodableAddress } from "./decodable-address";

test.each([
  ["/en/events/a?q=%", "/en/events/a?q=%"],
  ["/en/events/%F0%9F%95%8A", "/en/events/%F0%9F%95%8A"],
  ["/%", "/%25"],
  ["/en/events/%E0%A4%A?q=%41", "/en/events/%25E0%25A4%25A?q=%41"],
  ["/api/events/%ZZ", "/api/events/%25ZZ"],
])("%s is taken for %s", (address, decodable) => {
  expect(decodableAddress(address)).toBe(decodable);
});
