# The call tree of the Fibonacci numbers: 177 calls for fib(10).
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(10))
