/**
 * The part of the Apps Script API, of Drive and of Google's token service that clasp uses, kept in memory and true to
 * https://developers.google.com/apps-script/api/reference/rest: what it does not know, it refuses and writes down.
 */
import { Script } from 'node:vm';
import * as v from 'valibot';

export interface ApiRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly body: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Something that goes wrong with every request of this method and path, until it is taken away. */
export interface Trouble {
  readonly request: RegExp;
  /** What comes instead of the answer; `'drop'` closes the connection. */
  readonly answer: ApiAnswer | 'drop';
  /** `'after'`: the request is carried out, and its answer is lost. */
  readonly when?: 'before' | 'after';
}

/** An error as Google words it. */
export function errorAnswer(code: number, status: string, message: string, reason = 'badRequest'): ApiAnswer {
  return { status: code, body: { error: { code, message, status, errors: [{ message, domain: 'global', reason }] } } };
}

const NOT_FOUND = errorAnswer(404, 'NOT_FOUND', 'Requested entity was not found.', 'notFound');
const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
const invalid = (message: string): ApiAnswer => errorAnswer(400, 'INVALID_ARGUMENT', message);

/** https://developers.google.com/apps-script/api/reference/rest/v1/File */
const File = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  type: v.picklist(['SERVER_JS', 'HTML', 'JSON']),
  source: v.string(),
});
type File = v.InferOutput<typeof File>;

/** https://developers.google.com/apps-script/api/reference/rest/v1/projects.deployments#DeploymentConfig */
const DeploymentConfig = v.strictObject({
  scriptId: v.optional(v.string()),
  versionNumber: v.pipe(v.number(), v.integer()),
  manifestFileName: v.literal('appsscript'),
  description: v.optional(v.string()),
});

const BODIES = {
  createFile: v.strictObject({ mimeType: v.literal('application/vnd.google-apps.spreadsheet'), name: v.string() }),
  createProject: v.strictObject({ title: v.string(), parentId: v.optional(v.string()) }),
  updateContent: v.strictObject({ files: v.array(File) }),
  createVersion: v.strictObject({ description: v.optional(v.string()) }),
  createDeployment: DeploymentConfig,
  updateDeployment: v.strictObject({ deploymentConfig: DeploymentConfig }),
};

interface Deployment {
  readonly deploymentId: string;
  readonly deploymentConfig: { readonly versionNumber?: number; readonly description?: string | undefined };
}

export class ScriptProject {
  files: readonly File[] = [
    {
      name: 'appsscript',
      type: 'JSON',
      source:
        '{\n  "timeZone": "America/New_York",\n  "dependencies": {\n  },\n  "exceptionLogging": "STACKDRIVER",\n  "runtimeVersion": "V8"\n}',
    },
  ];
  readonly versions: { description: string; files: readonly File[] }[] = [];
  /** The first one runs what was saved last, has no version and cannot be changed. */
  readonly deployments: Deployment[];

  constructor(
    readonly scriptId: string,
    readonly title: string,
    readonly parentId: string | undefined,
  ) {
    this.deployments = [{ deploymentId: `AKfy-head-of-${scriptId}`, deploymentConfig: {} }];
  }
}

function problemOfFiles(files: readonly File[]): string | null {
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `A file with this name already exists in the current project: ${twice}`;
  if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON'))
    return 'Project contents must include a manifest file named appsscript.';
  for (const { name, type, source } of files) {
    if (type !== 'SERVER_JS') continue;
    try {
      new Script(source);
    } catch (error) {
      return `Syntax error: ${(error as Error).message} line: 1 file: ${name}`;
    }
  }
  return null;
}

export class AppsScriptApi {
  readonly projects = new Map<string, ScriptProject>();
  /** Drive ID → name. */
  readonly spreadsheets = new Map<string, string>();
  readonly requests: string[] = [];
  /** Requests it did not know. */
  readonly unknown: string[] = [];
  /** Those of the requests that changed something. */
  readonly changes: string[] = [];
  trouble: readonly Trouble[] = [];
  refreshTokens: ReadonlySet<string> = new Set(['made-up-refresh-token']);
  private readonly accessTokens = new Set<string>();
  private lastId = 0;

  /** A project that is there already. */
  addProject(scriptId: string, parentId = 'spreadsheet-of-the-test-0001'): ScriptProject {
    const project = new ScriptProject(scriptId, 'My search', parentId);
    this.projects.set(scriptId, project);
    return project;
  }

  answer(request: ApiRequest): ApiAnswer | 'drop' {
    const line = `${request.method} ${request.host}${request.path}`;
    this.requests.push(line);
    const trouble = this.trouble.find((one) => one.request.test(line));
    if (trouble !== undefined && trouble.when !== 'after') return trouble.answer;
    const answer = this.carryOut(line, request);
    return trouble?.answer ?? answer;
  }

  private carryOut(line: string, request: ApiRequest): ApiAnswer {
    if (line === 'POST oauth2.googleapis.com/token') return this.token(new URLSearchParams(request.body));
    if (!this.accessTokens.has(request.authorization.replace(/^Bearer /, '')))
      return errorAnswer(
        401,
        'UNAUTHENTICATED',
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        'authError',
      );
    const answer = this.routed(line, request);
    if (answer === null) {
      this.unknown.push(line);
      return { status: 404, body: '<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>' };
    }
    if (request.method !== 'GET' && answer.status === 200) this.changes.push(line);
    return answer;
  }

  private routed(line: string, { query, body }: ApiRequest): ApiAnswer | null {
    const json: unknown = body === '' ? {} : JSON.parse(body);
    if (line === 'POST www.googleapis.com/drive/v3/files')
      return this.with(BODIES.createFile, json, ({ name, mimeType }) => {
        const id = this.newId('spreadsheet');
        this.spreadsheets.set(id, name);
        return ok({ kind: 'drive#file', id, name, mimeType });
      });
    if (line === 'POST script.googleapis.com/v1/projects')
      return this.with(BODIES.createProject, json, ({ title, parentId }) => {
        if (parentId !== undefined && !this.spreadsheets.has(parentId)) return NOT_FOUND;
        const project = new ScriptProject(this.newId('script'), title, parentId);
        this.projects.set(project.scriptId, project);
        return ok({ scriptId: project.scriptId, title, parentId });
      });
    const [, method, scriptId = '', rest = ''] =
      /^(\w+) script\.googleapis\.com\/v1\/projects\/([^/]+)\/(.+)$/.exec(line) ?? [];
    if (method === undefined) return null;
    const project = this.projects.get(scriptId);
    if (project === undefined) return NOT_FOUND;
    return this.ofProject(project, `${method} ${rest}`, query, json);
  }

  private ofProject(project: ScriptProject, what: string, query: URLSearchParams, json: unknown): ApiAnswer | null {
    const { scriptId, versions, deployments } = project;
    const version = (number: number) => ({
      scriptId,
      versionNumber: number,
      description: versions[number - 1]?.description,
    });
    switch (what) {
      case 'GET content': {
        const number = query.get('versionNumber');
        const files = number === null ? project.files : versions[Number(number) - 1]?.files;
        return files === undefined ? NOT_FOUND : ok({ scriptId, files });
      }
      case 'PUT content':
        return this.with(BODIES.updateContent, json, ({ files }) => {
          const problem = problemOfFiles(files);
          if (problem !== null) return invalid(problem);
          project.files = files;
          return ok({ scriptId, files });
        });
      case 'POST versions':
        return this.with(BODIES.createVersion, json, ({ description = '' }) => {
          versions.push({ description, files: project.files });
          return ok(version(versions.length));
        });
      case 'GET versions':
        return ok({ versions: versions.map((_, index) => version(index + 1)) });
      case 'GET deployments':
        return ok({ deployments });
      case 'POST deployments':
        return this.with(BODIES.createDeployment, json, (config) => {
          if (versions[config.versionNumber - 1] === undefined) return NOT_FOUND;
          const made = { deploymentId: this.newId('AKfy'), deploymentConfig: config };
          deployments.push(made);
          return ok(made);
        });
      default:
        return this.ofDeployment(project, what, json);
    }
  }

  private ofDeployment({ versions, deployments }: ScriptProject, what: string, json: unknown): ApiAnswer | null {
    const id = /^PUT deployments\/([^/]+)$/.exec(what)?.[1];
    if (id === undefined) return null;
    return this.with(BODIES.updateDeployment, json, ({ deploymentConfig }) => {
      const index = deployments.findIndex(({ deploymentId }) => deploymentId === id);
      if (index < 0 || versions[deploymentConfig.versionNumber - 1] === undefined) return NOT_FOUND;
      if (index === 0) return invalid('Read-only deployments may not be modified.');
      const moved = { deploymentId: id, deploymentConfig };
      deployments[index] = moved;
      return ok(moved);
    });
  }

  private with<Schema extends v.GenericSchema>(
    schema: Schema,
    json: unknown,
    use: (body: v.InferOutput<Schema>) => ApiAnswer,
  ): ApiAnswer {
    const parsed = v.safeParse(schema, json);
    return parsed.success
      ? use(parsed.output)
      : invalid(`Invalid JSON payload received. ${v.summarize(parsed.issues)}`);
  }

  /** https://developers.google.com/identity/protocols/oauth2/native-app#offline */
  private token(form: URLSearchParams): ApiAnswer {
    if (form.get('grant_type') !== 'refresh_token')
      return { status: 400, body: { error: 'unsupported_grant_type', error_description: 'Invalid grant_type.' } };
    if (!this.refreshTokens.has(form.get('refresh_token') ?? ''))
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } };
    const token = this.newId('access');
    this.accessTokens.add(token);
    return ok({ access_token: token, expires_in: 3599, token_type: 'Bearer', scope: 'openid' });
  }

  private newId(kind: string): string {
    this.lastId += 1;
    return `${kind}-of-the-test-${String(this.lastId).padStart(12, '0')}`;
  }
}
