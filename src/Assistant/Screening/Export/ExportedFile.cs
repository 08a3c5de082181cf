namespace Assistant.Screening.Export;

/// <summary>What a screening is taken away as.</summary>
public enum ExportFormat { Word, Pdf, Fhir }

/// <summary>A file to hand to the browser. Its name tells the day and nothing of the child.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Bytes);
