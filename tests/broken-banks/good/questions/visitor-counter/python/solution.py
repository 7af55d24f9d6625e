class VisitorCounter:
    def __init__(self, inside):
        self.inside = inside

    def enter(self, people):
        self.inside += people

    def count_now(self):
        return self.inside
