"""What should I do next?"""
