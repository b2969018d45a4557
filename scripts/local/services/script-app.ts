/** https://developers.google.com/apps-script/reference/script/script-app */
import { createHash, randomUUID } from 'node:crypto';
import { enumName, enumValue } from '../enumerations';
import type { TriggerRecord } from '../state';
import { integer, ServiceError, ServiceObject, wrongSignature } from './service';
import { Spreadsheet } from './spreadsheet';

type Google = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type GoogleBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GoogleClock = GoogleAppsScript.Script.ClockTriggerBuilder;
type AuthMode = GoogleAppsScript.Script.AuthMode;

/** https://developers.google.com/apps-script/guides/services/quotas */
const MOST_TRIGGERS = 20;
const HOURS = [1, 2, 4, 6, 8, 12];

class Trigger extends ServiceObject implements GoogleTrigger {
  readonly serviceName = 'Trigger';

  constructor(
    execution: ServiceObject['execution'],
    readonly record: TriggerRecord,
  ) {
    super(execution);
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return enumValue('EventType', 'CLOCK');
  }
  getHandlerFunction(): string {
    return this.record.handler;
  }
  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return enumValue('TriggerSource', 'CLOCK');
  }
  /** Null for clock triggers, although Google's types do not say so. */
  getTriggerSourceId(): string {
    return null as unknown as string;
  }
  getUniqueId(): string {
    return this.record.id;
  }
}

class ClockTriggerBuilder extends ServiceObject implements Pick<GoogleClock, 'create' | 'everyHours'> {
  readonly serviceName = 'ClockTriggerBuilder';
  hours = 0;

  constructor(
    execution: ServiceObject['execution'],
    readonly handler: string,
  ) {
    super(execution);
  }

  /** 1, 2, 4, 6, 8 or 12. */
  everyHours(n: number): GoogleClock {
    const hours = integer(n, 'ScriptApp.ClockTriggerBuilder.everyHours', [n]);
    if (!HOURS.includes(hours)) {
      throw new ServiceError(`The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.`);
    }
    this.hours = hours;
    return this as unknown as GoogleClock;
  }

  /** An add-on may have one clock trigger for each user and document, and none made from within a trigger. */
  create(): GoogleTrigger {
    const { state, clock } = this.execution.host;
    if (this.hours === 0) throw new ServiceError('The trigger has no schedule: say how often it runs.');
    if (this.execution.kind === 'clock-trigger') {
      throw new ServiceError('The add-on attempted to create a trigger from within a trigger, which is not allowed.');
    }
    const own = state.triggers.filter((one) => one.owner === state.user.email);
    if (own.length >= MOST_TRIGGERS)
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    if (own.length > 0)
      throw new ServiceError(
        'The add-on has created too many time-based triggers in this document for this Google user account.',
      );
    const id = String(BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 14)}`));
    const minute = (createHash('sha256').update(`${state.user.email}/${this.handler}`).digest()[0] ?? 0) % 60;
    const record = {
      id,
      owner: state.user.email,
      handler: this.handler,
      everyHours: this.hours,
      minute,
      createdAt: new Date(clock.now()).toISOString(),
      lastRun: null,
      disabled: false,
    };
    state.triggers.push(record);
    return new Trigger(this.execution, record);
  }
}

class TriggerBuilder extends ServiceObject implements Pick<GoogleBuilder, 'timeBased'> {
  readonly serviceName = 'TriggerBuilder';

  constructor(
    execution: ServiceObject['execution'],
    readonly handler: string,
  ) {
    super(execution);
  }

  timeBased(): GoogleClock {
    return new ClockTriggerBuilder(this.execution, this.handler) as unknown as GoogleClock;
  }
}

class AuthorizationInfo extends ServiceObject {
  readonly serviceName = 'AuthorizationInfo';

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    const { manifest } = this.execution.host;
    const missing = this.execution.host.grantedScopes().size < manifest.oauthScopes.length;
    return enumValue('AuthorizationStatus', missing ? 'REQUIRED' : 'NOT_REQUIRED');
  }
  /** Null where nothing is missing, although Google's types do not say so. */
  getAuthorizationUrl(): string {
    const { manifest } = this.execution.host;
    const missing = this.execution.host.grantedScopes().size < manifest.oauthScopes.length;
    return (missing ? 'https://accounts.google.com/o/oauth2/auth?client_id=local-host' : null) as string;
  }
}

export class ScriptAppService
  extends ServiceObject
  implements
    Pick<
      Google,
      | 'deleteTrigger'
      | 'getAuthorizationInfo'
      | 'getProjectTriggers'
      | 'getScriptId'
      | 'getUserTriggers'
      | 'newTrigger'
      | 'requireAllScopes'
      | 'requireScopes'
    >
{
  readonly serviceName = 'ScriptApp';

  getScriptId(): string {
    return 'local-host-script';
  }

  /** Triggers of this user. */
  getProjectTriggers(): GoogleTrigger[] {
    const { state } = this.execution.host;
    const own = state.triggers.filter((one) => one.owner === state.user.email);
    return own.map((record) => new Trigger(this.execution, record));
  }

  /** Triggers of this user in the document. */
  getUserTriggers(document: unknown): GoogleTrigger[] {
    if (!(document instanceof Spreadsheet)) throw wrongSignature('ScriptApp.getUserTriggers', [document]);
    return this.getProjectTriggers();
  }

  newTrigger(functionName: string): GoogleBuilder {
    if (typeof functionName !== 'string') throw wrongSignature('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(this.execution, functionName) as unknown as GoogleBuilder;
  }

  deleteTrigger(trigger: GoogleTrigger): void {
    if (!(trigger instanceof Trigger)) throw wrongSignature('ScriptApp.deleteTrigger', [trigger]);
    const { state } = this.execution.host;
    state.triggers = state.triggers.filter((one) => one.id !== trigger.record.id);
  }

  getAuthorizationInfo(authMode: AuthMode): GoogleAppsScript.Script.AuthorizationInfo {
    const known = enumName('AuthMode', authMode) !== null;
    if (!known) throw wrongSignature('ScriptApp.getAuthorizationInfo', [authMode]);
    return new AuthorizationInfo(this.execution) as unknown as GoogleAppsScript.Script.AuthorizationInfo;
  }

  /** Ends the execution where the user has not granted these scopes: Google then asks for them. */
  requireScopes(authMode: AuthMode, oAuthScopes: string[]): void {
    if (enumName('AuthMode', authMode) === null || !Array.isArray(oAuthScopes)) {
      throw wrongSignature('ScriptApp.requireScopes', [authMode, oAuthScopes]);
    }
    const granted = this.execution.host.grantedScopes();
    const missing = oAuthScopes.filter((scope) => !granted.has(scope));
    if (missing.length > 0) this.execution.terminate('Authorization is required to perform that action.');
  }

  requireAllScopes(authMode: AuthMode): void {
    this.requireScopes(authMode, [...this.execution.host.manifest.oauthScopes]);
  }
}
