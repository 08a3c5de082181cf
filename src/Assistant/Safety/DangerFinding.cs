namespace Assistant.Safety;

/// <summary>Somebody is in immediate danger now.</summary>
public sealed record DangerFinding(string Kind);
