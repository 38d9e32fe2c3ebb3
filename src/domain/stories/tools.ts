/** Names that come up in such stories and mean nothing else, in any case. */
const NAMES = `postgres\\w* mysql mariadb sqlite mongo\\w* redis memcached dynamo\\w* cassandra clickhouse kafka rabbitmq sqs sns
  kinesis ec2 s3 rds ecs eks cloudwatch datadog grafana prometheus kibana logstash elastic\\w* opensearch splunk sentry honeycomb
  jaeger zipkin opentelemetry pagerduty opsgenie kubernetes kubectl k8s docker terraform ansible jenkins gitlab github argo ?cd nginx
  haproxy istio cloudflare flame ?graphs? strace tcpdump wireshark jstack gdb valgrind pprof jmeter jprofiler gatling k6
  launchdarkly airflow snowflake bigquery dbt graphql grpc django fastapi node\\.?js jvm typescript javascript python kotlin
  scala elixir pg_\\w+ oauth2? jwt stripe celery sidekiq hibernate liquibase flyway etcd zookeeper git looker tableau new ?relic
  dynatrace perf lsof htop iostat vmstat netstat journalctl dmesg traceroute mtr curl dig rsync systemd ssh ebpf bpftrace py-spy rbspy
  visualvm async-profiler jcmd jmap wireguard openvpn innodb consul envoy loki k9s bugsnag rollbar mixpanel pulsar nats trino presto
  druid timescale\\w* cockroach\\w* firestore firebase neo4j influx\\w* zabbix nagios fluentd traefik varnish fastly akamai playwright
  selenium cypress puppeteer webpack gradle maven bazel pulumi cloudformation teamcity circleci buildkite sonarqube semgrep
  xdebug pgadmin dbeaver postman fiddler jupyter arthas perfetto dtrace mitmproxy toxiproxy wiremock testcontainers pytest
  angular vue svelte nuxt next.js jquery redux tailwind vite esbuild rollup babel eslint prettier jest vitest storybook
  xcode fastlane intellij vscode vim laravel symfony wordpress drupal magento salesforce jira confluence
  pandas numpy pytorch tensorflow scikit-learn cuda hadoop hbase flink rancher openshift podman containerd vagrant saltstack
  cilium linkerd keycloak okta auth0 ldap saml kerberos sqlalchemy alembic prisma sequelize jooq jdbc
  redshift bigtable couchbase couchdb scyllaw* tidb vitess yugabytew* duckdb parquet avro protobuf thrift solr lucene algolia
  minio ceph nfs zfs btrfs activemq mqtt mosquitto websockets? webrtc openssl certbot kustomize tekton spinnaker
  appdynamics instana loggly graylog statsd graphite thanos victoriametrics pyroscope sysdig iperfw* nmap sysbench fio wrk
  ripgrep grep awk sed jq cron crontab systemctl pip npm pnpm cobol fortran perl php haskell erlang clojure lua matlab
  wasm webassembly debezium patroni pgbouncer tcmalloc jemalloc nginx-ingress keda karpenter sqlx dagster prefect
  subversion svn mercurial perforce md5sum
  cordova ionic flutter xamarin phonegap capacitorjs
  lodash grunt gulp turborepo lerna parcel.js swc d3 three.js rxjs axios zod drizzle mapbox leaflet openlayers pgvector supabase vercel netlify heroku hetzner digitalocean openai langchain ollama
  autocannon apachebench tsung devtools express.js fastify nestjs hono koa gunicorn uvicorn uwsgi tomcat jetty
  junit valkey hazelcast thread dumps? heap dumps? slow query log`;
/** Names that are words as well: only with their own capitals, and not at the beginning of a sentence. */
const WORDS_TOO = `Oracle Lambda Spark Consul Vault Envoy Helm Flask React Rails Spring Express Locust Java Ruby Rust Go Bash Swift
  Looker Backstage Unleash Locust Celery Chrome Excel Nomad Puppet Chef Hive Iceberg Temporal Flux Cortex Tempo Yarn Cargo Nix
  Poetry Ember Remix Electron Aurora Athena Spanner Quartz Camunda Caddy Kong Bamboo`;

const listed = (names: string, between: RegExp) => names.split(between).filter(Boolean).join('|');
const CLEAR = new RegExp(
  `(?<![\\w-])(?:${listed(NAMES.replace(/ (\?|dumps|query|log\b)/g, '\u0000$1'), /\s+/).replaceAll('\u0000', ' ')})(?![\\w-])`,
  'i',
);
const CAPITAL = new RegExp(
  `(?<=[\\w,;:)] )(?:${listed(WORDS_TOO, /\s+/)})(?!\\w)|\\b(?:EXPLAIN|VACUUM|SHOW [A-Z]+)\\b`,
);
/** Written as only identifiers and products are: `pool_size`, maxPoolSize, CloudTrail, anything in backticks. */
const IDENTIFIER =
  /`[^`\n]+`|(?<![\w@/.])[A-Za-z]+_[A-Za-z_]+|(?<![\w@/.])(?!i(?:Phone|Pad|OS)\b|eBay\b)[a-z]{2,}[A-Z][A-Za-z]+|(?<![\w@/.])(?!YouTube|LinkedIn|WhatsApp|PowerPoint|FaceTime|PayPal|FedEx|Ma?c[A-Z]|De[A-Z]|Saa[Ss]|CVs)[A-Z][a-z]+[A-Z][A-Za-z]+/;
/** A name that evidence was read from: "Looker showed", "the Chronosphere dashboard". */
const READ_FROM =
  /(?<=[\w,;:)] )(?!I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\w.]+ (?:dashboard|graph|panel|query|trace|log|logs|alert|alarm|report|console|profiler|profile|API|setup|cluster|config|configuration|library|plugin|broker|proxy|chart|bucket|container|pod|exporter|topic|playbook|manifest|index|snapshot|caching|functions)s?\b/u;
/** What something runs on or is made with: "written in Odin", "hosted on Hetzner". */
const MADE_WITH =
  /\b(?:(?:re)?written|implemented|built|coded|hosted|runs?|running|ran|based|deployed|stuck) (?:in|on|with) (?!January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|English|German|French|Spanish|Christmas|Easter)\p{Lu}\p{Ll}+/u;

/** Whether a sentence names a tool. */
export function namesTool(sentence: string): boolean {
  return [CLEAR, CAPITAL, IDENTIFIER, READ_FROM, MADE_WITH].some((pattern) => pattern.test(sentence));
}
