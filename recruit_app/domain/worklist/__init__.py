"""The recruiter's action queue: what should I do next?"""
