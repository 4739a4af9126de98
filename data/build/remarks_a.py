def build(text, technologies):
    return []
