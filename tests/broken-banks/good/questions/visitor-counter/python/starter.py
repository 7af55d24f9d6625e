class VisitorCounter:
    def __init__(self, inside):
        pass

    def enter(self, people):
        pass

    def count_now(self):
        return -1
