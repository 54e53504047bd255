import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { Elearning, Enrolment, Learner } from '../ports/runtime/elearning.js'

/** How the platform is reached. */
export interface MoodleOptions {
  /** Address of the site, with its path where it has one. */
  readonly url: string
  /** Token of a web-service user who may create and find users and enrol them. Goes into the body of requests and nowhere else. */
  readonly token: string
  /** Short names. */
  readonly course: string
  readonly role: string
  /** Moodle's number of that role; 5 is its student. */
  readonly roleId: number
  readonly timeoutMs: number
}

/** What Moodle's REST protocol answers where a function fails. */
interface MoodleException {
  readonly exception: string
  readonly errorcode: string
}

/** A call that did not come to its answer; `code` is safe to show. */
class MoodleFailure extends Error {
  readonly code: string
  /** Whether the next call would fail alike. */
  readonly isGeneral: boolean
  constructor(code: string, isGeneral: boolean) {
    super(code)
    this.code = code
    this.isGeneral = isGeneral
  }
}

const maxAnswerBytes = 1024 * 1024
const generalCodes: ReadonlySet<string> = new Set([
  'invalidtoken',
  'accessexception',
  'enablewsdescription',
  'sitemaintenance',
])

type Parameters = { readonly [name: string]: string | number | Parameters | readonly Parameters[] | readonly string[] }

/**
 * Moodle through its REST web service: `core_user_get_users_by_field`, `core_user_create_users`,
 * `core_course_get_courses_by_field`, `enrol_manual_enrol_users`.
 * @see Moodle "Web services: REST protocol" · @req A3.5
 */
export function moodle(options: MoodleOptions): Elearning {
  const call = (name: string, parameters: Parameters) => callFunction(options, name, parameters)
  return {
    address: options.url,
    course: options.course,
    role: options.role,
    async enrol(learners) {
      const outcomes: Enrolment[] = []
      let general: string | undefined
      let courseId: number | undefined
      for (const learner of learners) {
        if (general !== undefined) {
          outcomes.push({ login: learner.login, error: general })
          continue
        }
        try {
          courseId ??= await courseOf(call, options.course)
          const userId = (await findUser(call, learner)) ?? (await createUser(call, learner))
          await call('enrol_manual_enrol_users', {
            enrolments: [{ roleid: options.roleId, userid: userId, courseid: courseId }],
          })
          outcomes.push({ login: learner.login })
        } catch (cause) {
          const failure = cause instanceof MoodleFailure ? cause : new MoodleFailure('BRAK_POLACZENIA', true)
          if (failure.isGeneral) general = failure.code
          outcomes.push({ login: learner.login, error: failure.code })
        }
      }
      return outcomes
    },
  }
}

type Call = (name: string, parameters: Parameters) => Promise<unknown>

async function courseOf(call: Call, shortname: string): Promise<number> {
  const found = await call('core_course_get_courses_by_field', { field: 'shortname', value: shortname })
  const { courses } = (found ?? {}) as { courses?: readonly { readonly id?: unknown }[] }
  const id = courses?.[0]?.id
  if (typeof id !== 'number') throw new MoodleFailure('NIEZNANY_KURS', true)
  return id
}

async function findUser(call: Call, { login }: Learner): Promise<number | undefined> {
  return idIn(await call('core_user_get_users_by_field', { field: 'username', values: [login.toLowerCase()] }))
}

/** One at a time: Moodle creates all of a call or none. The platform makes the password and mails it. */
async function createUser(call: Call, { login, firstName, surname, email }: Learner): Promise<number> {
  const user = {
    username: login.toLowerCase(),
    createpassword: 1,
    firstname: firstName,
    lastname: surname,
    email,
    auth: 'manual',
    lang: 'pl',
  }
  const id = idIn(await call('core_user_create_users', { users: [user] }))
  if (id === undefined) throw new MoodleFailure('NIEZROZUMIALA_ODPOWIEDZ', true)
  return id
}

function idIn(answer: unknown): number | undefined {
  const [first] = Array.isArray(answer) ? (answer as readonly { readonly id?: unknown }[]) : []
  return typeof first?.id === 'number' ? first.id : undefined
}

async function callFunction({ url, token, timeoutMs }: MoodleOptions, name: string, parameters: Parameters) {
  const form = new URLSearchParams({ wstoken: token, wsfunction: name, moodlewsrestformat: 'json' })
  for (const [key, value] of nested(parameters)) form.append(key, value)
  const text = await post(new URL(`${url.replace(/\/$/, '')}/webservice/rest/server.php`), form.toString(), timeoutMs)
  const answer = parsed(text)
  if (isException(answer)) {
    const code = /^[A-Za-z0-9_/]{1,60}$/.test(answer.errorcode) ? answer.errorcode : 'BLAD_PLATFORMY'
    throw new MoodleFailure(code, generalCodes.has(answer.errorcode))
  }
  return answer
}

/** Parameters as Moodle's REST protocol wants them: `users[0][username]`. */
function* nested(parameters: Parameters, prefix = ''): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(parameters)) {
    const key = prefix === '' ? name : `${prefix}[${name}]`
    if (typeof value !== 'object') yield [key, String(value)]
    else yield* nested(value as Parameters, key)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MoodleFailure('NIEZROZUMIALA_ODPOWIEDZ', true)
  }
}

function isException(answer: unknown): answer is MoodleException {
  return typeof answer === 'object' && answer !== null && 'exception' in answer && 'errorcode' in answer
}

function post(url: URL, body: string, timeoutMs: number): Promise<string> {
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const unreachable = () => reject(new MoodleFailure('BRAK_POLACZENIA', true))
    // A redirection is not followed: the token goes to the address that was configured.
    const sent = request(url, { method: 'POST', headers, signal: AbortSignal.timeout(timeoutMs) }, response => {
      const chunks: Buffer[] = []
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > maxAnswerBytes) response.destroy(new Error('too long'))
        else chunks.push(chunk)
      })
      response.on('error', unreachable)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'))
        else reject(new MoodleFailure(`HTTP_${response.statusCode ?? 0}`, true))
      })
    })
    sent.on('error', unreachable)
    sent.end(body)
  })
}
