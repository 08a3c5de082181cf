using System.Text.Json.Serialization;

namespace Assistant.Evaluation;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = false)]
[JsonSerializable(typeof(EvaluationQuestion))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(MomentReport))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext;
