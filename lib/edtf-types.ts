import edtf from "edtf";
import * as classes from "edtf/types";

// The library tells a date from an interval by the name of its class, and a bundler shortens those names:
// without this, a production build would take every range for a day.
for (const [name, type] of Object.entries(classes)) Object.defineProperty(type, "name", { value: name });

export { edtf };
