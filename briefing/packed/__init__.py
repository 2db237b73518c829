"""How are very many rows held in little memory?"""
