export { AGENTS, CARE_AGENTS, MAIN_PORTAL_AGENTS, ONLINE_AT_START, SALES_AGENTS } from "./agents";
export { createEmulator, type Emulator, type EmulatorOptions } from "./emulator";
export type { Failure } from "./failure";
export type { CutMoment, Hold, Moment, Target } from "./faults";
export * from "./fixture";
export type { RouteName } from "./route";
export type { Agent, Contact, Note, SeenRequest, State, Ticket } from "./state";
export { DEFAULT_SWITCHES, type Switches } from "./switches";
export { pccToken } from "./token";
