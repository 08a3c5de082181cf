// The same files as in Assistant.Tests, in which a fact is one that needs PostgreSQL.
global using FactAttribute = Assistant.PostgresTests.PostgresFactAttribute;
global using TheoryAttribute = Assistant.PostgresTests.PostgresTheoryAttribute;
