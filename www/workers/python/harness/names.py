"""The variables that a call may ever have, in the order of the code."""

import dis
from types import CodeType

from faults import FILE


def nested(code):
    """A code and all codes inside it, outermost first."""
    found = [code]
    for each in found:
        found += [const for const in each.co_consts if type(const) is CodeType]
    return found


def _stored(code, opnames):
    """The names that a code stores by one of these instructions, imports left out."""
    found, before = [], None
    for each in dis.get_instructions(code):
        if each.opname in opnames and before not in ("IMPORT_NAME", "IMPORT_FROM") and each.argval not in found:
            found.append(each.argval)
        before = each.opname
    return found


def shown(names):
    """Without what the language keeps for itself."""
    return [name for name in names if not name.startswith(("__", "."))]


class Names:
    """Which variables each function of a file has."""

    def __init__(self, module):
        codes = nested(module)
        self._parent = {id(const): code for code in codes for const in code.co_consts if type(const) is CodeType}
        self._codes = codes
        self._of = {}
        own = _stored(module, ("STORE_NAME", "STORE_GLOBAL"))
        for code in codes[1:]:
            own += [name for name in _stored(code, ("STORE_GLOBAL",)) if name not in own]
        self.module = shown(own)

    def of(self, code, standing):
        """The variables of a call; those of the function around it only if no call of that function is standing any more."""
        key = id(code)
        if key not in self._of:
            is_body = not code.co_flags & 1
            own = _stored(code, ("STORE_NAME",)) if is_body else list(code.co_varnames)
            own += [name for name in code.co_cellvars if name not in own]
            self._of[key] = (code, shown(own), shown(name for name in code.co_freevars if name not in own))
        _, own, around = self._of[key]
        parent = self._parent.get(key)
        return own if not around or any(each is parent for each in standing) else own + around


def shares(code):
    """Whether another function may change the variables of this one."""
    return bool(code.co_cellvars or code.co_freevars) and code.co_filename == FILE
