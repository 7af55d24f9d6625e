class VisitorCounter:
    def __init__(self, inside):
        self.entries = [inside]

    def enter(self, people):
        self.entries.append(people)

    def count_now(self):
        return sum(self.entries)
