import * as z from "zod";
import { MOST_FILE } from "./limits";

export const ImportFile = z.strictObject({ text: z.string().max(MOST_FILE) });
