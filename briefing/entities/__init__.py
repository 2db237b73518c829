"""Which names are one entity, and on what evidence?"""
