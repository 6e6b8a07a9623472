export { homeUrl, type InboxAddress, inboxUrl } from "./address.ts";
export type { StageApi } from "./api.ts";
export {
  businessId,
  cafe,
  pages,
  people,
  posts,
  psidOfA,
  type StagePage,
  shop,
  type Thread,
  threadsOf,
} from "./people.ts";
export { type FacebookOptions, facebookRoutes } from "./server.ts";
export type { ForeignChange, Trap, Truth, TruthMessage, TruthOpen, TruthRow } from "./truth.ts";
export { plainVariant, type Variant } from "./variant.ts";
