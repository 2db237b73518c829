"""The corridor: how do files become articles, mentions and entities in the record?"""
