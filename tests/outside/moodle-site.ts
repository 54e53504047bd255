/** A small Moodle: its REST protocol, users, courses and enrolments, as far as the gateway's client goes; wrong where it is told to be. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface MoodleUser {
  readonly id: number
  readonly username: string
  readonly firstname: string
  readonly lastname: string
  readonly email: string
}

/** A site that listens on loopback until it is closed. */
export class MoodleSite {
  readonly token = 'a'.repeat(32)
  readonly users: MoodleUser[] = []
  readonly enrolments: { readonly userid: number; readonly courseid: number; readonly roleid: number }[] = []
  /** Function names in the order of their calls. */
  readonly calls: string[] = []
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const isService = request.method === 'POST' && request.url === '/moodle/webservice/rest/server.php'
        const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
        response.writeHead(isService ? 200 : 404, { 'content-type': 'application/json' })
        response.end(isService ? JSON.stringify(this.#answer(form)) : '{}')
      })
    })
  }

  static async start(): Promise<MoodleSite> {
    const site = new MoodleSite()
    await new Promise<void>(resolve => site.#server.listen(0, '127.0.0.1', resolve))
    return site
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/moodle`
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise(resolve => this.#server.close(() => resolve()))
  }

  #answer(form: URLSearchParams): unknown {
    const name = form.get('wsfunction') ?? ''
    this.calls.push(name)
    if (form.get('wstoken') !== this.token) return exception('moodle_exception', 'invalidtoken')
    if (form.get('moodlewsrestformat') !== 'json') return exception('moodle_exception', 'invalidformat')
    const flaw = flawIn(name, form)
    if (flaw !== undefined) return exception('invalid_parameter_exception', 'invalidparameter', flaw)
    switch (name) {
      case 'core_course_get_courses_by_field':
        return { courses: form.get('value') === 'OTM' ? [{ id: 17, shortname: 'OTM' }] : [], warnings: [] }
      case 'core_user_get_users_by_field':
        return this.users.filter(user => user.username === form.get('values[0]'))
      case 'core_user_create_users':
        return this.#create(form)
      case 'enrol_manual_enrol_users':
        return this.#enrol(form)
      default:
        return exception('dml_missing_record_exception', 'invalidrecord')
    }
  }

  #create(form: URLSearchParams): unknown {
    const field = (name: string) => form.get(`users[0][${name}]`) ?? ''
    const username = field('username')
    if (username !== username.toLowerCase()) return exception('invalid_parameter_exception', 'invalidparameter')
    if (this.users.some(user => user.email === field('email'))) {
      return exception('invalid_parameter_exception', 'emailexists', field('email'))
    }
    const user = {
      id: 100 + this.users.length,
      username,
      firstname: field('firstname'),
      lastname: field('lastname'),
      email: field('email'),
    }
    this.users.push(user)
    return [{ id: user.id, username }]
  }

  #enrol(form: URLSearchParams): unknown {
    const number = (name: string) => Number(form.get(`enrolments[0][${name}]`))
    const enrolment = { userid: number('userid'), courseid: number('courseid'), roleid: number('roleid') }
    const isThere = this.enrolments.some(one => one.userid === enrolment.userid && one.courseid === enrolment.courseid)
    if (!isThere) this.enrolments.push(enrolment)
    return null
  }
}

/** Values of a parameter: a number, a text, or one of some. */
type Values = RegExp

const number: Values = /^[0-9]+$/
const text: Values = /\S/

/**
 * Parameters of the functions as Moodle documents them (Site administration, Server, API Documentation): the required ones
 * and, of the optional ones, those that a client of accounts and courses may send. What is not named is refused, as Moodle does.
 */
const documented: Readonly<
  Record<string, { readonly required: Record<string, Values>; readonly optional: Record<string, Values> }>
> = {
  core_course_get_courses_by_field: {
    required: {},
    optional: { field: /^(id|ids|shortname|idnumber|category)$/, value: text },
  },
  core_user_get_users_by_field: {
    required: { field: /^(id|idnumber|username|email)$/, 'values[]': text },
    optional: {},
  },
  core_user_create_users: {
    required: {
      'users[][username]': /^[a-z0-9._@-]+$/,
      'users[][firstname]': text,
      'users[][lastname]': text,
      'users[][email]': /^\S+@\S+$/,
    },
    optional: {
      'users[][createpassword]': /^[01]$/,
      'users[][password]': text,
      'users[][auth]': /^[a-z]+$/,
      'users[][lang]': /^[a-z_]+$/,
    },
  },
  enrol_manual_enrol_users: {
    required: { 'enrolments[][roleid]': number, 'enrolments[][userid]': number, 'enrolments[][courseid]': number },
    optional: { 'enrolments[][timestart]': number, 'enrolments[][timeend]': number, 'enrolments[][suspend]': /^[01]$/ },
  },
}

/** What the documentation does not allow in a call: a parameter that is missing, not known, told twice or not of its type. */
function flawIn(name: string, form: URLSearchParams): string | undefined {
  const known = documented[name]
  if (known === undefined) return undefined
  const given = [...form].filter(([key]) => !['wstoken', 'wsfunction', 'moodlewsrestformat'].includes(key))
  const allowed = { ...known.required, ...known.optional }
  const keys = given.map(([key]) => key.replace(/\[[0-9]+\]/, '[]'))
  const missing = Object.keys(known.required).find(key => !keys.includes(key))
  if (missing !== undefined) return `Missing required key in single structure: ${missing}`
  if (new Set(given.map(([key]) => key)).size < given.length) return 'A key is given twice'
  const wrong = given.find(([, value], index) => !(allowed[keys[index] ?? '']?.test(value) ?? false))
  return wrong === undefined ? undefined : `Unexpected key or value: ${wrong[0]}`
}

/** As Moodle tells what went wrong; the message repeats what was sent. */
function exception(name: string, errorcode: string, message = 'Wrong') {
  return { exception: name, errorcode, message }
}
