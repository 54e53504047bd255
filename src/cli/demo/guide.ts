import { relative } from 'node:path'
import { services } from '../../contract/index.js'
import { accountTable } from './accounts.js'
import { type Made, type Place, passwordFileOf, profileOf } from './place.js'
import { centralAdministrator, question } from './scenario.js'

const connectorPort = 8_090

/** How to go on by hand, once the demonstration is ready: commands that can be copied. */
export function guide(place: Place, made: Made): string[] {
  const near = (path: string) => relative(process.cwd(), path) || '.'
  const profile = near(profileOf(place, question.asker))
  const data = near(place.folder)
  const named = data === 'var/demo' ? '' : ` --data ${data}`
  const portal = made.portal === 'http://localhost:8080' ? '' : ` --portal ${made.portal}`
  return [
    '',
    'Demonstracja działa. Dalej ręcznie, w drugim oknie:',
    '',
    '1. To samo pytanie jeszcze raz, z zapisem komunikatów dokładnie takich, jakie przeszły przez sieć:',
    `   npx csizs demo query${named} --save-exchange ${data}-wymiana`,
    `   npx csizs verify ${data}-wymiana/response.xml --trust ${data}/ca.pem`,
    '2. Własne pytanie jako system OPS:',
    `   npx csizs sd query --profile ${profile} --pesel ${made.pesel} \\`,
    `     --set ${question.sets[0]} --scope RP.REJESTRACJE --basis ${question.basis} \\`,
    `     --purpose ${question.purpose} --case OPS.1.2026`,
    '3. To samo z dowolnego programu, bez kryptografii: konektor podpisuje i sprawdza (tu Python z zeep):',
    `   npx csizs connector --profile ${profile} --port ${connectorPort}`,
    'python3 -c "',
    'import zeep',
    `usluga = zeep.Client('http://127.0.0.1:${connectorPort}/uslugi/DaneBeneficjenta/v1?wsdl').service`,
    'print(usluga.pobierzListeZbiorow())"',
    '4. Dziennik: przelicz całość z plików, potem zajrzyj do ostatnich wpisów:',
    `   npx csizs audit verify --home ${near(place.home.folder)}`,
    `   npx csizs audit show --home ${near(place.home.folder)}`,
    '5. Czynności administratora:',
    `   npx csizs admin login --login ${centralAdministrator.login}${portal} \\`,
    `     --password-file ${near(passwordFileOf(place, centralAdministrator.login))}`,
    '   npx csizs admin list-rules',
    '',
    `6. Portal w przeglądarce: ${made.portal}/portal/co-wyprobowac mówi, kto co może wypróbować.`,
    ...accounts(place, made, near(place.folder)),
    '',
    `Usługi:  ${made.services}`,
    ...Object.values(services).map(({ path }) => `WSDL:    ${made.portal}${path}?wsdl`),
    `Portal:  ${made.portal}/   stan: ${made.portal}/health   dziennik bramki: ${near(place.log)}`,
    '',
    'Koniec: Ctrl-C. Następny start zastanie te dane; od nowa: npm start -- --fresh',
  ]
}

/** Who can sign in; the passwords only the first time. */
function accounts(place: Place, made: Made, folder: string): string[] {
  const isShown = made.passwordsShown === true
  const files = isShown
    ? `   Hasła pokazał pierwszy start; leżą w ${folder}/hasla (plik o nazwie loginu).`
    : `   Hasła są pokazane tylko teraz; później leżą w ${folder}/hasla (plik o nazwie loginu).`
  return [...accountTable(place, !isShown), files]
}
