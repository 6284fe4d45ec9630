import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { metrics } from '@opentelemetry/api';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { azureCredential } from '#infra/azure-credential.ts';

/**
 * Sends what is measured to Azure Monitor, as the app itself: the connection string says where to and is no key. A
 * module to be loaded beside the app's work: its libraries are large, and what is measured before is not missed.
 */
export function exportToAzureMonitor(connectionString: string): void {
  // Nothing is kept on a disk that we do not own.
  const access = { connectionString, credential: azureCredential(), disableOfflineStorage: true };
  const spans = new BatchSpanProcessor(new AzureMonitorTraceExporter(access));
  new NodeTracerProvider({ spanProcessors: [spans] }).register();
  const reader = new PeriodicExportingMetricReader({ exporter: new AzureMonitorMetricExporter(access) });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
}
