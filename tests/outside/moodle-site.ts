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

/** As Moodle tells what went wrong; the message repeats what was sent. */
function exception(name: string, errorcode: string, message = 'Wrong') {
  return { exception: name, errorcode, message }
}
