package dev.madoguchi.broken.domain;

import org.springframework.stereotype.Component;

@Component
class KnowsSpring {}
