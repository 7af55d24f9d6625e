// An interpreter without the harness, for tracers written here and independent of the ones under test.

import { builtRuntime } from "./built.mjs";

const TRACER = `
import io, sys

def plain(text):
    """Each event of the file as 'event line', by sys.settrace alone."""
    code, events = compile(text, "program.py", "exec"), []
    def local(frame, event, arg):
        if frame.f_code is not code or event != "call":
            events.append(f"{event} {frame.f_lineno}")
        return local
    def enter(frame, event, arg):
        return local(frame, event, arg) if frame.f_code.co_filename == "program.py" else None
    sys.settrace(enter)
    try:
        exec(code, {"__name__": "__main__"})
    except Exception:
        # The module's return is an event only where the program came to its end.
        events.pop()
    finally:
        sys.settrace(None)
    return "\\n".join(events)

def states(text):
    """At each event, all calls with their variables, written out in full: a slow capture, for comparing."""
    code, out, left = compile(text, "program.py", "exec"), [], type(sys)
    space = {"__name__": "__main__"}
    def value(v, seen):
        if v is None or isinstance(v, (bool, str)):
            return repr(v)
        if isinstance(v, int):
            return repr(v)
        if isinstance(v, float):
            return "f" + repr(v)
        if callable(v) or hasattr(v, "send"):
            return "?"
        if id(v) in seen:
            return "#" + str(seen[id(v)])
        number = seen[id(v)] = len(seen) + 1
        if isinstance(v, dict):
            inside = ",".join(value(k, seen) + ":" + value(x, seen) for k, x in v.items())
            return f"{number}map({inside})"
        if hasattr(v, "__dict__"):
            inside = ",".join(k + "=" + value(x, seen) for k, x in vars(v).items())
            return f"{number}{type(v).__name__}({inside})"
        return f"{number}{type(v).__name__}({','.join(value(x, seen) for x in v)})"
    def shown(variables, seen, is_module):
        skip = lambda v: is_module and (callable(v) or isinstance(v, left))
        return "; ".join(k + " " + value(v, seen) for k, v in sorted(variables.items())
                         if not k.startswith(("_", ".")) and not skip(v))
    def local(frame, event, arg):
        if frame.f_code is code and event == "call":
            return local
        calls, each = [], frame
        while each is not None:
            if each.f_code.co_filename == "program.py" and each.f_code is not code:
                calls.append(each)
            each = each.f_back
        seen = {}
        lines = ["<module>: " + shown(space, seen, True)]
        # Free variables are told with the function around, if that is standing; the programs compared keep to that.
        for each in reversed(calls):
            own = {k: v for k, v in each.f_locals.items() if k not in each.f_code.co_freevars}
            lines.append(each.f_code.co_name + ": " + shown(own, seen, False))
        out.append("\\n".join(lines))
        return local
    sys.settrace(lambda frame, event, arg: local(frame, event, arg) if frame.f_code.co_filename == "program.py" else None)
    try:
        exec(code, space)
    except Exception:
        out.pop()
    finally:
        sys.settrace(None)
    return "\\n\\n".join(out)
`;

/** The two tracers, as functions from a program to text. */
export async function plainTracers() {
  const folder = await builtRuntime();
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const { lock } = await import(`${folder}manifest.mjs`);
  const { default: createPyodideModule } = await import(`${folder}pyodide.asm.mjs`);
  const python = await loadPyodide({ indexURL: folder, lockFileContents: lock, createPyodideModule, env: { PYTHONHASHSEED: "0" } });
  python.runPython(TRACER);
  return { lines: python.globals.get("plain"), states: python.globals.get("states") };
}
