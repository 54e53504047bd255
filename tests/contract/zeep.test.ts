import t from 'tap'
import { judge } from '../judges/available.js'
import { filesIn } from './model.js'

const zeep = judge('zeep')

/** Loads each WSDL named, makes the request and response types of each operation, and prints what it found. */
const script = `
import json, sys
import zeep
found = {}
for path in sys.argv[1:]:
    client = zeep.Client(path)
    for service in client.wsdl.services.values():
        for port in service.ports.values():
            for operation in port.binding.all().values():
                for message in (operation.input, operation.output):
                    message.body.type()
                    message.body.signature(schema=client.wsdl.types)
                faults = sorted(operation.faults)
                found.setdefault(service.name, {}).setdefault(port.name, {})[operation.name] = faults
    for kind in client.wsdl.types.types:
        if hasattr(kind, 'elements') and kind.name: kind.signature(schema=client.wsdl.types)
print(json.dumps(found))
`

t.test('zeep loads every WSDL and makes every type @req D1 D5', { skip: zeep.missing }, async t => {
  const files = filesIn('wsdl')
  const run = await zeep.run(['-W', 'error::UserWarning', '-c', script, ...files.map(file => `wsdl/${file}`)])
  t.equal(run.code, 0, run.stderr)
  const found = JSON.parse(run.stdout.toString() || '{}') as Record<string, Record<string, Record<string, string[]>>>
  t.same(
    Object.keys(found).sort(),
    files.map(file => file.replace('.wsdl', '')),
  )
  for (const [service, ports] of Object.entries(found)) {
    t.same(Object.keys(ports).sort(), [`${service}Soap11`, `${service}Soap12`])
    for (const operations of Object.values(ports)) {
      for (const [name, faults] of Object.entries(operations)) {
        t.same(faults, ['bladBiznesowy', 'bladTechniczny'], name)
      }
    }
  }
})
