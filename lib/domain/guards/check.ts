import {
  type CheckSettings,
  type ChecksMirror,
  type Finding,
  type PageCheck,
  type PermissionFinding,
  permissionReasons,
  permissions,
  permissionVerdicts,
  type RoutingFinding,
  routingReasons,
  routingVerdicts,
  type Seen,
} from "../check";
import {
  type Is,
  isInstant,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isRecordOf,
  isText,
  orNothing,
  orNull,
} from "./shape";

const isSeen = <F extends Finding>(finding: Is<F>): Is<Seen<F>> =>
  isObject<Seen<F>>({ finding, firstAt: isInstant, lastAt: isInstant, reader: isText });

type Guide = NonNullable<PageCheck["guide"]>;

export const isPageCheck = isObject<PageCheck>({
  pageId: isText,
  routing: isListOf(
    isSeen(
      isObject<RoutingFinding>({
        kind: isOneOf(["routing"]),
        verdict: isOneOf(routingVerdicts),
        app: isText,
        reason: isOneOf(routingReasons),
      }),
    ),
  ),
  permissions: isListOf(
    isSeen(
      isObject<PermissionFinding>({
        kind: isOneOf(["permissions"]),
        verdict: isOneOf(permissionVerdicts),
        missing: isListOf(isOneOf(permissions)),
        unsure: isListOf(isOneOf(permissions)),
        reason: isOneOf(permissionReasons),
      }),
    ),
  ),
  guide: orNull(
    isObject<Guide>({
      startedAt: isInstant,
      passed: isObject<Guide["passed"]>({
        settings: orNothing(isInstant),
        messaging: orNothing(isInstant),
        routing: orNothing(isInstant),
        integrations: orNothing(isInstant),
        permissions: orNothing(isInstant),
      }),
    }),
  ),
});

export const isChecksMirror = isObject<ChecksMirror>({
  settings: isObject<CheckSettings>({
    acceptedApps: isListOf(isText),
    everyDays: isNumber,
    quietPages: isListOf(isText),
  }),
  routing: isRecordOf(
    isObject<ChecksMirror["routing"][string]>({
      verdict: isOneOf(routingVerdicts),
      app: isText,
      at: isInstant,
    }),
  ),
});
