"""`do: "judge"`: one reply for each input, as soon as it has run."""

from running import Call, Refused, Run, compile_file
from values import quote
from wreckage import rescue


def judge(request):
    """Yields the replies as JSON texts without their last brace: the worker adds the time."""
    run = request["run"]
    try:
        code, call = compile_file(request["code"]), Call(request["call"])
        for at in range(request.get("first", 0), len(request["inputs"])):
            each = Run(code, call, request["limits"], request["inputs"][at])
            rescue[0] = lambda fault: _failed(run, at, each, fault)
            each.go()
            each.finish()
            yield _case(run, at, each)
    except Refused as refused:
        yield f'{{"run":{run},"is":"refused","error":{refused}'
        return
    yield f'{{"run":{run},"is":"done"'


def _case(run, at, each):
    """The reply for one input."""
    if each.error:
        return _failed(run, at, each, each.error)
    changed = each.call.changed(each.arguments, each.before)
    return f'{{"run":{run},"is":"case","at":{at},"value":{each.value},{printed(each)},"changed":{changed},"note":null'


def _failed(run, at, each, fault):
    return f'{{"run":{run},"is":"case","at":{at},"error":{fault},{printed(each)}'


def printed(each):
    """What a run printed, as members of a reply."""
    return f'"output":{quote(each.output.text())},"cut":{"true" if each.output.cut else "false"}'
