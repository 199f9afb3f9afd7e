print("jiedui")
