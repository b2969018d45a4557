/** https://developers.google.com/apps-script/reference/base/session */
import { ServiceObject } from './service';

class User extends ServiceObject {
  readonly serviceName = 'User';

  /** `''` where Google does not tell who the user is, as in simple triggers. */
  getEmail(): string {
    return this.execution.authMode === 'FULL' ? this.execution.host.state.user.email : '';
  }
}

type Google = GoogleAppsScript.Base.Session;

export class SessionService
  extends ServiceObject
  implements Pick<Google, 'getActiveUser' | 'getEffectiveUser' | 'getActiveUserLocale' | 'getScriptTimeZone'>
{
  readonly serviceName = 'Session';

  getActiveUser(): GoogleAppsScript.Base.User {
    return asGoogle(new User(this.execution));
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    return asGoogle(new User(this.execution));
  }

  getActiveUserLocale(): string {
    return this.execution.host.state.user.locale;
  }

  getScriptTimeZone(): string {
    return this.execution.host.manifest.timeZone;
  }
}

/** The deprecated rest of Google's `User` is absent, and says so when it is called. */
const asGoogle = (user: User): GoogleAppsScript.Base.User => user as unknown as GoogleAppsScript.Base.User;

/** The user as event objects have them. */
export const userOf = (execution: ServiceObject['execution']): GoogleAppsScript.Base.User =>
  asGoogle(new User(execution));
