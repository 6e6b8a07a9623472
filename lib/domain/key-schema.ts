import * as z from "zod/mini";
import { type ItemKey, isItemKey } from "./key";

export const itemKeySchema = z.custom<ItemKey>((value) => typeof value === "string" && isItemKey(value));
