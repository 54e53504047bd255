"""A vendor's program without any cryptography: zeep, a WSDL address, a question. Prints JSON."""

import json
import sys

import zeep
from zeep.exceptions import Fault
from zeep.plugins import HistoryPlugin

address, operation, question = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
history = HistoryPlugin()
client = zeep.Client(address, plugins=[history])
try:
    answer = getattr(client.service, operation)(**question)
    print(json.dumps(zeep.helpers.serialize_object(answer, dict), default=str))
except Fault as fault:
    detail = {} if fault.detail is None else {e.tag.split("}")[-1]: e.text for e in fault.detail.iter()}
    print(json.dumps({"fault": fault.code, "message": fault.message, "detail": detail}))
