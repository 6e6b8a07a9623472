import type { ListedGroup } from "@/lib/domain/listed-group";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import type { PolicyState } from "@/lib/domain/policy";
import type { SessionState } from "@/lib/domain/session";
import type { Agent, Ticket } from "@/lib/domain/ticket";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Exporting } from "@/lib/store/everything";
import { type AccessModel, createAccess, type HostAccess } from "./access";
import { type AddPageModel, createAddPage, type PageHint } from "./add-page";
import { type ChecksModel, createChecks, type GuideLinks } from "./checks";
import { type ConsentModel, createConsentModel } from "./consent";
import { type CopyModel, createCopy } from "./copy";
import { createData, type DataModel } from "./data";
import { createDiscreet, type DiscreetModel } from "./discreet";
import { createLoaded, type Loaded } from "./loaded";
import { createLocalModel, type LocalModel } from "./local";
import { createLog, type LogModel } from "./log";
import { createPreferencesModel, type Memory, type PreferencesModel } from "./preferences";
import { createRehearsal, type RehearsalModel } from "./rehearsal";
import { createSessionModel, type SessionModel } from "./session";
import { createSettingsModel, type SettingsModel } from "./settings";
import { createShortcuts, type ShortcutPorts, type ShortcutsModel } from "./shortcuts";
import { createStatistics, type StatisticsModel } from "./statistics";
import { createTicketFields, type TicketFieldsModel } from "./ticket-fields";
import { createTransfer, type TransferModel } from "./transfer";
import { createUndone, type UndoneModel } from "./undone";
import { createWork, type WorkModel } from "./work";

/** Everything that one of our own pages shows and does. */
export interface Panel {
  readonly session: SessionModel;
  readonly consent: ConsentModel;
  readonly local: LocalModel;
  /** What the organisation has locked; null until the worker has answered. */
  readonly policy: Loaded<PolicyState>;
  readonly settings: SettingsModel;
  readonly addPage: AddPageModel;
  readonly agents: Loaded<readonly Agent[]>;
  /** `cannot` where the portal's API does not list its groups. */
  readonly groups: Loaded<readonly ListedGroup[] | "cannot">;
  readonly preferences: PreferencesModel;
  readonly transfer: TransferModel;
  readonly fields: TicketFieldsModel;
  readonly rehearsal: RehearsalModel;
  readonly log: LogModel;
  readonly work: Loaded<OwnMessages["work"]["output"]>;
  readonly tasks: WorkModel;
  readonly checks: ChecksModel;
  readonly data: DataModel;
  readonly access: AccessModel;
  readonly statistics: StatisticsModel;
  readonly copy: CopyModel;
  readonly discreet: DiscreetModel;
  readonly undone: UndoneModel["last"];
  readonly shortcuts: ShortcutsModel;
  readonly version: string;
  readonly openOptions: (section: string) => void;
  /** Fills the frame that is already drawn. */
  load(): Promise<void>;
  /** The page is hidden: hands over what is typed. A rehearsal goes on, its marks are on the tab in front. */
  close(): void;
  /** The page is in sight again. */
  resume(): void;
  /** The page goes away for good. */
  leave(): void;
}

/** What a page brings along: its way to the worker, and the few things of the browser that the panel needs. */
export interface PanelPorts {
  readonly ask: Ask<OwnMessages>;
  readonly signal: AbortSignal;
  readonly memory: Memory;
  readonly hosts: HostAccess;
  /** Where each step of the guided check is done on Facebook. */
  readonly guideLinks?: GuideLinks | undefined;
  /** Tells whenever work has moved, as long as the page lives. */
  readonly onWork: (listener: () => void) => void;
  /** Tells whenever settings or the language were saved, by whichever of our pages. */
  readonly onSettings: (listener: () => void) => void;
  /** Tells whenever the organisation's policy has arrived or changed: browsers bring it some time after the start. */
  readonly onPolicy: (listener: () => void) => void;
  /** Forgets what the page itself remembers, beside the worker. */
  readonly forget: () => void;
  readonly browserLanguages: readonly string[];
  readonly pageOfTab: () => Promise<PageHint | null>;
  readonly parsePage: (text: string) => { id: string | null; username: string | null } | null;
  readonly version: string;
  readonly openOptions: (section: string) => void;
  readonly newId: () => string;
  /** The tickets kept in this browser, in parts: read only. */
  readonly tickets: (portalId: string) => AsyncIterable<{ readonly tickets: readonly Ticket[] }>;
  /** Everything that is kept in this browser, as one text without tokens: read only. */
  readonly everything: (how: Exporting) => Promise<readonly string[]>;
  readonly shortcuts: ShortcutPorts;
  /** Tells whether discreet mode is on, now and whenever it is switched. */
  readonly onDiscreet: (tell: (on: boolean) => void) => void;
  /** Tells of every answer of a tab to a rehearsal. */
  readonly onRehearsed: (tell: () => void) => void;
  readonly onTabs: (tell: () => void) => void;
}

export function createPanel(ports: PanelPorts): Panel {
  const { ask } = ports;
  const consent = createConsentModel(ask);
  const session = createSessionModel(ask, () => void consent.load());
  const local = createLocalModel(ask, ports.signal);
  const policy = createLoaded(() => ask("policy", undefined));
  const undone = createUndone();
  const settings = createSettingsModel({ ...ports, onUndone: undone.tell });
  const addPage = createAddPage(ports);
  const agents = createLoaded<readonly Agent[]>(() => ask("agents", undefined));
  const groups = createLoaded<readonly ListedGroup[] | "cannot">(
    async () => (await ask("groups", undefined)) ?? "cannot",
  );
  const preferences = createPreferencesModel(ports);
  const access = createAccess(ports.hosts);
  const rehearsal = createRehearsal(ports);
  const work = createLoaded(() => ask("work", undefined));
  const tasks = createWork(ask);
  const checks = createChecks(ports);
  const transfer = createTransfer({
    ask,
    take: settings.take,
    flush: settings.flush,
    onUndone: () => undone.tell({ what: "import" }),
  });
  const data = createData({
    ask,
    everything: ports.everything,
    forget: ports.forget,
    take: settings.take,
    reload: async () => {
      await Promise.all([session.load(), settings.load(), preferences.load(), work.load()]);
    },
  });
  ports.onPolicy(() => {
    // First the policy: asking for it is what puts it in force.
    void policy.load().then(() => Promise.all([settings.load(), preferences.load(), transfer.refresh()]));
  });
  ports.onSettings(() => void Promise.all([settings.refresh(), preferences.load(), transfer.refresh()]));
  ports.onWork(() => {
    void work.load();
    // Work that was refused for its sign-in is what tells that it has expired.
    void session.load();
    // Only who looks at the list has it read anew.
    if (tasks.list.value !== null) void tasks.load();
    if (local.list.value !== null) void local.load();
  });
  return {
    session,
    consent,
    local,
    policy,
    settings,
    addPage,
    agents,
    groups,
    preferences,
    transfer,
    fields: createTicketFields(ask),
    rehearsal,
    log: createLog(ask, () => undone.tell({ what: "log" })),
    work,
    tasks,
    checks,
    data,
    access,
    statistics: createStatistics({
      ask,
      tickets: ports.tickets,
      portalId: () => portalOf(session.state.value),
      now: () => Date.now(),
    }),
    copy: createCopy({
      ask,
      settings: settings.settings,
      take: settings.take,
      flush: settings.flush,
      onUndone: () => undone.tell({ what: "copy" }),
    }),
    discreet: createDiscreet(ports),
    undone: undone.last,
    shortcuts: createShortcuts(ports.shortcuts),
    version: ports.version,
    openOptions: ports.openOptions,
    async load() {
      await Promise.all([
        session.load(),
        consent.load(),
        policy.load(),
        settings.load(),
        preferences.load(),
        work.load(),
        addPage.load(),
        access.load(),
        checks.load(),
      ]);
    },
    close() {
      settings.close();
      preferences.close();
    },
    resume: settings.resume,
    leave() {
      settings.leave();
      preferences.close();
      rehearsal.end();
    },
  };
}

/** Whose tickets are counted: the portal's, also while its token has expired; the local workspace's while trying out. */
function portalOf(state: SessionState | null): string | null {
  if (state === null) return null;
  if (state.state === "local") return LOCAL_PORTAL;
  return "portalId" in state ? state.portalId : null;
}
