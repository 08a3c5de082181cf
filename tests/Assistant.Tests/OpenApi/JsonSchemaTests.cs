using System.Text.Json.Nodes;

namespace Assistant.Tests.OpenApi;

public sealed class JsonSchemaTests
{
    private const string Root = """{ "components": { "schemas": { "Name": { "type": "string", "minLength": 2 }, "Tree": { "type": "object", "required": ["name"], "properties": { "name": { "$ref": "#/components/schemas/Name" }, "below": { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } } } } } } }""";

    [Theory]
    [InlineData("""{ "type": "integer", "format": "uint32" }""", "4294967295", "4294967296")]
    [InlineData("""{ "type": "integer", "format": "uint32" }""", "0", "-1")]
    [InlineData("""{ "type": "integer" }""", "2", "2.5")]
    [InlineData("""{ "type": "integer", "minimum": 1 }""", "1", "0")]
    [InlineData("""{ "type": "number", "maximum": 1, "minimum": 0 }""", "0.5", "1.5")]
    [InlineData("""{ "type": "number" }""", "1.5", "\"1.5\"")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "\"5c56c793-69f3-4fbf-87e6-c4bf54c28c26\"", "\"5c56\"")]
    [InlineData("""{ "type": "string", "enum": ["idf", "none"] }""", "\"idf\"", "\"IDF\"")]
    [InlineData("""{ "type": "boolean" }""", "true", "1")]
    [InlineData("""{ "type": "string" }""", "\"a\"", "null")]
    [InlineData("""{ "type": "string", "nullable": true }""", "null", "3")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "minItems": 1 }""", "[1]", "[]")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", "[1]", "[1, true]")]
    [InlineData("""{ "type": "array", "uniqueItems": true }""", "[1, 2]", "[1, 1]")]
    [InlineData("""{ "type": "object", "additionalProperties": false, "properties": { "a": {} } }""", """{ "a": 1 }""", """{ "b": 1 }""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "integer" } }""", """{ "b": 1 }""", """{ "b": "1" }""")]
    [InlineData("""{ "type": "object", "required": ["a"] }""", """{ "a": null }""", "{}")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "integer" }] }""", "1", "true")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "nullable": true }] }""", "null", "1")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "type": "number", "minimum": 5 }] }""", "2", "7")]
    [InlineData("""{ "allOf": [{ "type": "integer" }, { "minimum": 5, "type": "integer" }] }""", "5", "4")]
    [InlineData("""{ "$ref": "#/components/schemas/Tree" }""", """{ "name": "oak", "below": [{ "name": "ash" }] }""", """{ "name": "oak", "below": [{ "name": "x" }] }""")]
    public void What_fits_has_no_fault_and_what_does_not_has_one(string schema, string fits, string doesNot)
    {
        Faults(schema, fits).ShouldBeEmpty();
        Faults(schema, doesNot).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_request_may_name_only_what_is_known_and_a_reply_may_name_more()
    {
        const string Schema = """{ "type": "object", "properties": { "limit": { "type": "integer" } } }""";
        Faults(Schema, """{ "limit": 1, "limt": 2 }""", strict: true).ShouldBe(["$: 'limt' is not known"]);
        Faults(Schema, """{ "limit": 1, "limt": 2 }""").ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_names_its_place() =>
        Faults("""{ "$ref": "#/components/schemas/Tree" }""", """{ "name": "oak", "below": [{ "name": "ash" }, {}] }""").ShouldBe(["$.below[1]: no 'name'"]);

    [Fact]
    public void A_keyword_that_nothing_reads_is_no_pass() => Should.Throw<NotSupportedException>(() => Faults("""{ "pattern": "a" }""", "\"b\""));

    private static IReadOnlyList<string> Faults(string schema, string value, bool strict = false) => new JsonSchema(JsonNode.Parse(Root)!, strict).Faults(JsonNode.Parse(value), JsonNode.Parse(schema)!);
}
