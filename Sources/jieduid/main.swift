print("jieduid")
