lr = 0.05
name = 'toy'
nothing = None
stages = (
    1,
    2,
)
